import type { Cast } from './random-commands.js';
import type { RecordingStage } from './recording-stage.js';

const idNumber = (n: number): string =>
  `019ca945-0a00-7000-8000-${(0xaaaa00 + n).toString(16).padStart(12, '0')}`;

/** Four people who have claimed accounts and two organisations, recorded under ids that are known beforehand. */
export const castOf = (): Cast & { enter(stage: RecordingStage): Promise<void> } => {
  const people = [1, 2, 3, 4].map(idNumber);
  const organizations = [5, 6].map(idNumber);
  return {
    people,
    organizations,
    imports: [7, 8, 9].map(idNumber),
    introductions: [10, 11, 12, 13].map(idNumber),
    vouches: [14, 15, 16, 17].map(idNumber),
    async enter(stage) {
      for (const [n, id] of people.entries()) {
        stage.nextIds.push(id);
        const account = { issuer: 'cast', subject: `person ${n}`, name: `Person ${n}`, verifiedEmail: null };
        await stage.recorder.submit(stage.order('ClaimPerson', account));
      }
      for (const [n, id] of organizations.entries()) {
        stage.nextIds.push(id);
        await stage.recorder.submit(stage.order('AddOrganization', { name: `Organisation ${n}` }));
      }
    },
  };
};
