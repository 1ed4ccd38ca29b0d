import type { Viewer } from '#access';
import type { Id } from '#domain';
import {
  type IntroductionRecord,
  Introductions,
  type IntroductionsQuestion,
  type Moment,
  type Page,
} from '#trust-graph';
import { listIntroductions } from './internal/introduction-list.js';
import { pageOf } from './internal/page.js';
import { promised } from './internal/promised.js';
import { shownIntroduction } from './internal/shown-introduction.js';
import type { Workspaces } from './internal/workspaces.js';

export class MemoryIntroductions extends Introductions {
  constructor(private readonly workspaces: Workspaces) {
    super();
  }

  override byIds(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (IntroductionRecord | null)[]> {
    return promised(() => {
      const view = this.workspaces.view(viewer, moment);
      const { introductions } = view.graph;
      return ids.map((id) => shownIntroduction(view, introductions.ids.numberOf(id)));
    });
  }

  override list(question: IntroductionsQuestion): Promise<Page<IntroductionRecord>> {
    return promised(() => {
      const view = this.workspaces.view(question.viewer, question.moment);
      const { items, ...page } = pageOf(listIntroductions(view, question), question, (introduction) =>
        shownIntroduction(view, introduction),
      );
      return { ...page, items: items.filter((record) => record !== null) };
    });
  }
}
