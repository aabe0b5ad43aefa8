/** What becomes of what people wrote when processes die, disks fill up, others are in the way, and clocks are wrong. */
import { canTakeRoom } from '#tests/support/no-room.ts';
import { proveKills } from './faults/kills.ts';
import { proveMailServer } from './faults/mail-server.ts';
import { proveFullDisk, proveLocked } from './faults/no-writing.ts';
import { proveNotOpened } from './faults/not-opened.ts';
import type { ProofPart } from './proof.ts';

const KILLS = 201;
const SLOW_MS = 25_000;

export const faultsPart: ProofPart = {
  name: 'faults',
  title: 'Faults',
  async prove() {
    if (!canTakeRoom()) throw new Error('Needs the program prlimit (Linux, package util-linux)');
    return [
      ...(await proveKills(KILLS)),
      ...(await proveFullDisk()),
      ...(await proveLocked()),
      ...(await proveNotOpened()),
      ...(await proveMailServer(SLOW_MS)),
    ];
  },
};
