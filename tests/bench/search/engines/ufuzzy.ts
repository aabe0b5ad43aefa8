/** uFuzzy with one typing error per word and words in any order, over one line of text per organisation. */
import uFuzzy from '@leeoniya/ufuzzy';
import { FIELDS, toFoldedDocuments } from '../documents.ts';
import { MOST_RESULTS, type Engine } from '../engine.ts';
import { fold } from '../fold.ts';

/** Of more words than this not every order is tried: that takes seconds. */
const ANY_ORDER = 3;
/** By default more than 1,000 matches come back unranked. */
const MOST_RANKED = 10_000;

export const uFuzzySearch: Engine = {
  build(records) {
    const documents = toFoldedDocuments(records);
    const ids = documents.map((one) => one.id);
    const haystack = documents.map((one) => FIELDS.map((field) => one[field]).join(' '));
    const fuzzy = new uFuzzy({ intraMode: 1 });
    return {
      search(query) {
        const [found, info, order] = fuzzy.search(haystack, fold(query), ANY_ORDER, MOST_RANKED);
        const best = info && order ? order.map((at) => info.idx[at]) : (found ?? []);
        return best.slice(0, MOST_RESULTS).map((at) => (at === undefined ? '' : (ids[at] ?? '')));
      },
    };
  },
};
