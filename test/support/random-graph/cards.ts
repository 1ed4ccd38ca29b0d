import fc from 'fast-check';
import { forgottenCard, sealedCard } from '../profile-cards.js';

export const card: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(forgottenCard) },
  {
    weight: 8,
    arbitrary: fc
      .record({
        name: fc.constantFrom('mia berg', 'max bergman', 'lea moon'),
        externalIds: fc.subarray(['E-1', 'e-1', 'E-2']),
        emails: fc.subarray(['mia@example.org', 'Max@example.org']),
        profileUrls: fc.subarray(['https://www.example.org/in/mia/', 'example.org/in/max']),
      })
      .map(({ name, ...more }) => sealedCard(name, more)),
  },
);
