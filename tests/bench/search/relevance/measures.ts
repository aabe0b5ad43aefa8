/** How good one list of answers is, from the grades of its answers in order. Grade 0 is not relevant. */

export type Quality = { success1: number; success5: number; mrr10: number; ndcg10: number };

/** 1 when something relevant stands among the first `depth`, else 0. */
export function success(grades: number[], depth: number): number {
  return grades.slice(0, depth).some((grade) => grade > 0) ? 1 : 0;
}

/** One over the place of the first relevant answer; 0 when there is none among the first `depth`. */
export function reciprocalRank(grades: number[], depth = 10): number {
  const first = grades.slice(0, depth).findIndex((grade) => grade > 0);
  return first < 0 ? 0 : 1 / (first + 1);
}

/**
 * Normalised discounted cumulative gain: 1 when the answers stand as well as they can.
 * @param relevant the grades of everything relevant, in any order
 */
export function ndcg(grades: number[], relevant: number[], depth = 10): number {
  const ideal = gain([...relevant].sort((a, b) => b - a).slice(0, depth));
  return ideal === 0 ? 0 : gain(grades.slice(0, depth)) / ideal;
}

export function qualityOf(grades: number[], relevant: number[]): Quality {
  return {
    success1: success(grades, 1),
    success5: success(grades, 5),
    mrr10: reciprocalRank(grades),
    ndcg10: ndcg(grades, relevant),
  };
}

export function meanQuality(qualities: Quality[]): Quality {
  const mean = (measure: keyof Quality) =>
    qualities.length === 0 ? 0 : qualities.reduce((sum, one) => sum + one[measure], 0) / qualities.length;
  return { success1: mean('success1'), success5: mean('success5'), mrr10: mean('mrr10'), ndcg10: mean('ndcg10') };
}

/** A grade one higher counts about double; a place lower counts less. */
function gain(grades: number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
