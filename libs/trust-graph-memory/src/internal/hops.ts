import { BACK_DETAILED, DETAILED, HopSegment, KIND_MASK, SEGMENT_BITS, STATED } from './hop-segment.js';
import { SINCE } from './evidence-codes.js';
import type { Sink } from './digest.js';
import { SaidTimes } from './said-times.js';

/** All hops of a workspace, in segments of people. */
export class Hops {
  readonly segments: HopSegment[] = [];
  /** When plain statements were made. */
  readonly saidTimes = new SaidTimes();

  segmentOf(person: number): HopSegment {
    const number = person >>> SEGMENT_BITS;
    for (;;) {
      const segment = this.segments[number];
      if (segment) return segment;
      this.segments.push(new HopSegment());
    }
  }

  /** Hops from this person, whether their ties count or not. */
  degree(person: number): number {
    return this.segmentOf(person).degreeOf(person);
  }

  /** Index of the hop in its segment; both hops of the tie are there afterwards. */
  open(person: number, to: number): number {
    const there = this.segmentOf(person);
    const hop = there.find(person, to);
    if (hop >= 0) return hop;
    const back = this.segmentOf(to);
    back.add(to, person, -1 - back.find(to, person));
    return there.add(person, to, -1 - hop);
  }

  digestInto(sink: Sink): void {
    this.saidTimes.digestInto(sink);
    for (const segment of this.segments) {
      segment.digestInto(sink);
      segment.histories.digestInto(sink);
    }
  }

  /** Row of the hop's history; a plain statement moves into it. */
  detail(person: number, hop: number): number {
    const segment = this.segmentOf(person);
    const flags = segment.flags[hop] ?? 0;
    const change = segment.change[hop] ?? 0;
    if (flags & DETAILED) return change;
    const row = segment.histories.open();
    if (flags & STATED) {
      const kind = flags & KIND_MASK;
      segment.histories.add(row, segment.since[hop] ?? 0, change, SINCE);
      if (kind !== 0) segment.histories.add(row, this.saidTimes.of(change), change, kind);
    }
    segment.change[hop] = row;
    segment.flags[hop] = (flags & ~(STATED | KIND_MASK)) | DETAILED;
    const to = segment.to[hop] ?? 0;
    const back = this.segmentOf(to);
    const backHop = back.find(to, person);
    back.flags[backHop] = (back.flags[backHop] ?? 0) | BACK_DETAILED;
    return row;
  }
}
