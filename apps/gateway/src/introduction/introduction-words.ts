import { Injectable } from '@nestjs/common';
import { AskWords, StepWords, type WorkspaceId } from '#domain';
import { PersonalData } from '#personal-data';
import type { IntroductionRecord, IntroductionStep, SealedWords } from '#trust-graph';

/** Opens what people wrote in an introduction; null once one of them is forgotten. */
@Injectable()
export class IntroductionWords {
  constructor(private readonly personalData: PersonalData) {}

  ofAsk(workspace: WorkspaceId, { words }: Pick<IntroductionRecord, 'words'>): AskWords | null {
    const fields = this.open(workspace, words);
    return fields === null ? null : AskWords.parse(fields);
  }

  /** The request's own words are the ask's. */
  ofStep(workspace: WorkspaceId, { type, words }: Pick<IntroductionStep, 'type' | 'words'>): string | null {
    const fields = type === 'IntroductionRequested' ? null : this.open(workspace, words);
    return fields === null ? null : StepWords.parse(fields).text;
  }

  private open(workspace: WorkspaceId, words: SealedWords | null): unknown {
    return words && this.personalData.open(workspace, words.people, words.box);
  }
}
