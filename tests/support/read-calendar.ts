/** Reads a calendar file the way a calendar program does, with a parser that is not ours. */
import ICAL from 'ical.js';

export type ReadEvent = {
  uid: string;
  summary: string;
  description: string;
  location: string;
  status: string;
  sequence: number;
  timeZone: string | undefined;
  /** UTC milliseconds of every time it happens. */
  starts: number[];
};

export function readCalendar(text: string): { name: string; events: ReadEvent[]; calendar: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    calendar,
    // Not of a kind the parser knows, so it is given as it is written.
    name: String(calendar.getFirstPropertyValue('x-wr-calname')).replace(/\\(.)/g, '$1'),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  };
}

function readEvent(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component);
  const iterator = event.iterator();
  const starts: number[] = [];
  for (let time = iterator.next(); time; time = iterator.next()) starts.push(time.toUnixTime() * 1000);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    location: event.location,
    status: String(component.getFirstPropertyValue('status')),
    sequence: Number(component.getFirstPropertyValue('sequence')),
    timeZone: event.startDate.zone.tzid,
    starts,
  };
}
