import { interactions } from '../network/interactions.js';
import { morningOf, type Step } from '../step.js';
import { personId } from './people.js';

/** Every single interaction, and the other end's yes to it where there was one. */
const series = interactions.flatMap(([from, other, first, every, times, answeredAfter, confirmed, medium]) =>
  Array.from({ length: times }, (_, count) => {
    const at = morningOf(first, count * every);
    const days = count * every + (answeredAfter ?? 0);
    const meeting: Step = {
      name: `interaction ${from} ${other} ${at}`,
      at: morningOf(first, days),
      command: (known) => ({
        type: 'LogInteraction',
        data: {
          from: personId(known, from),
          with: personId(known, other),
          medium,
          startedBy: personId(known, from),
          at,
          answeredAt: answeredAfter === null ? null : morningOf(first, days),
        },
      }),
    };
    const confirmation: Step = {
      name: `confirmed ${meeting.name}`,
      at: morningOf(first, days + 1),
      command: (known) => ({
        type: 'ConfirmReport',
        data: { by: personId(known, other), report: known(meeting.name) },
      }),
    };
    return { meeting, confirmations: confirmed ? [confirmation] : [] };
  }),
);

export const meetings: readonly Step[] = series.map(({ meeting }) => meeting);
export const confirmations: readonly Step[] = series.flatMap((one) => one.confirmations);
