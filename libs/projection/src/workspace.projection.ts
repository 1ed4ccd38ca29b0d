import { PolicySet, WorkspaceOpened, budgetWords, type Visibility } from '#domain';
import { projecting, type Projections } from './projections.js';

export const workspaceProjections: Projections = {
  ...projecting(WorkspaceOpened, ({ data }) => [
    { change: 'workspace', halfLife: data.halfLifeSeconds, baseRate: data.baseRate },
  ]),
  ...projecting(PolicySet, ({ data }) => [
    { change: 'policy', visibilityDefault: data.visibilityDefault, riskBudget: riskBudgetOf(data) },
  ]),
};

interface Policy {
  readonly visibilityDefault: Visibility;
  readonly introductions?: { readonly riskBudget: number } | undefined;
}

/** Policies that were set before there were introductions say nothing of it. */
const riskBudgetOf = ({ introductions }: Policy): number => introductions?.riskBudget ?? budgetWords.USUAL;
