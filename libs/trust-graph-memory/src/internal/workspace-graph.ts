import type { Sector, Stance, Visibility, WorkspaceId } from '#domain';
import type { ProfileTerms } from '#trust-graph';
import { DEFAULT_BASE_RATE } from '#trust-model';
import { Accounts } from './accounts.js';
import { Counting } from './counting.js';
import type { Sink } from './digest.js';
import { EvidenceCodes } from './evidence-codes.js';
import { FactTable } from './fact-table.js';
import { FactsOfHop } from './facts-of-hop.js';
import { Hops } from './hops.js';
import { IdTable } from './id-table.js';
import { Imports } from './imports.js';
import { Marks } from './marks.js';
import { PositionTable } from './position-table.js';
import { Profiles } from './profiles.js';
import { RecordLog } from './record-log.js';
import { TieWriter } from './tie-writer.js';
import { VisibilityWords } from './visibility-words.js';

export interface OrganizationFact {
  readonly name: string;
  readonly foldedName: string;
  readonly industry: string | null;
  readonly foldedIndustry: string | null;
  readonly sector: Sector | null;
  readonly by: number | null;
}
export interface DecisionMakerWord {
  readonly person: number | null;
  readonly by: number | null;
  readonly at: number;
}
export interface StanceWord {
  readonly holder: number;
  readonly by: number;
  readonly stance: Stance;
  readonly at: number;
}

/** Everything that is held of one workspace. People and organisations are numbers inside. */
export class WorkspaceGraph {
  readonly people = new IdTable();
  readonly organizationIds = new IdTable();
  readonly log = new RecordLog();
  readonly imports = new Imports();
  readonly codes = new EvidenceCodes();
  readonly counting = new Counting(this.codes, this.imports);
  readonly facts = new FactsOfHop(this.codes, this.imports, this.counting);
  readonly hops = new Hops();
  readonly ties = new TieWriter(this.hops, this.codes, this.counting, this.facts);
  readonly levels = new VisibilityWords(this.hops, this.facts, this.imports, this.log);
  readonly accounts = new Accounts(this.imports);
  readonly positions = new PositionTable(this.imports);
  readonly organizations = new FactTable<OrganizationFact>(this.imports);
  readonly decisionMakers = new FactTable<DecisionMakerWord>(this.imports);
  /** By the seeker whose change they are about. */
  readonly stances = new FactTable<StanceWord>(this.imports);
  readonly capacities = new FactTable<{ readonly free: boolean; readonly at: number }>(this.imports);
  readonly answerTimes = new FactTable<{ readonly seconds: number; readonly at: number }>(this.imports);
  readonly policies = new FactTable<{ readonly visibilityDefault: Visibility }>(this.imports);
  readonly profiles: Profiles;

  baseRate = DEFAULT_BASE_RATE;
  private isOpen = false;

  /** What one question at a time marks people with. */
  readonly marks = { viewer: new Marks(), seeker: new Marks(), target: new Marks(), between: new Marks() };

  constructor(workspace: WorkspaceId, terms: ProfileTerms) {
    this.profiles = new Profiles(this.imports, workspace, this.people, terms);
  }

  /** Half-life and base rate are fixed when the workspace opens: later words on them change nothing. */
  open(halfLife: number, baseRate: number): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.counting.halfLife = halfLife;
    this.baseRate = baseRate;
  }

  digestInto(sink: Sink): void {
    sink(JSON.stringify([this.counting.halfLife, this.baseRate]));
    const { people, organizationIds, log, imports, codes, hops, levels, accounts, positions, profiles } =
      this;
    const { organizations, decisionMakers, stances, capacities, answerTimes, policies } = this;
    const tables = [
      people,
      organizationIds,
      log,
      imports,
      codes,
      hops,
      levels,
      accounts,
      positions,
      profiles,
    ];
    for (const table of tables) table.digestInto(sink);
    const facts = [organizations, decisionMakers, stances, capacities, answerTimes, policies];
    for (const table of facts) table.digestInto(sink);
  }
}
