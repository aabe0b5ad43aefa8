/** A meeting with nothing special about it. */
import type { Meeting } from '#app/domain/meeting/meeting.ts';

export function aMeeting(overrides: Partial<Meeting> = {}): Meeting {
  return {
    id: 'meeting-1',
    slug: 'overleg',
    kind: 'other',
    title: 'Overleg',
    description: '',
    municipality: null,
    group: null,
    date: '2026-10-06',
    time: '10:00',
    minutes: 60,
    repeats: null,
    cancelled: [],
    place: null,
    videoLink: null,
    registration: null,
    visibility: 'public',
    state: 'planned',
    version: 1,
    updatedAt: Date.parse('2026-09-01T08:00:00Z'),
    ...overrides,
  };
}
