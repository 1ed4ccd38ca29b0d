import { PolicySet, WorkspaceOpened } from '#domain';
import { projecting, type Projections } from './projections.js';

export const workspaceProjections: Projections = {
  ...projecting(WorkspaceOpened, ({ data }) => [
    { change: 'workspace', halfLife: data.halfLifeSeconds, baseRate: data.baseRate },
  ]),
  ...projecting(PolicySet, ({ data }) => [{ change: 'policy', visibilityDefault: data.visibilityDefault }]),
};
