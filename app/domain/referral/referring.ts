/** What the directory knows of how partners refer: routes, agreements, gaps and reactions. */
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import type { CarePath } from './care-path.ts';
import type { GapMark } from './gap-mark.ts';
import type { Reaction } from './reaction-time.ts';

export type Referring = {
  routes: ReferralRoute[];
  carePaths: CarePath[];
  gapMarks: GapMark[];
  /** By organisation id, oldest first. */
  reactions: Map<string, Reaction[]>;
};

export const NOTHING_REFERRED: Referring = { routes: [], carePaths: [], gapMarks: [], reactions: new Map() };
