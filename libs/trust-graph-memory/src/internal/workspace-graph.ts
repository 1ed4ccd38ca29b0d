import type { Sector, Stance, Visibility, WorkspaceId } from '#domain';
import type { ProfileTerms, ProofRecord } from '#trust-graph';
import { DEFAULT_BASE_RATE, type BreachCoefficients } from '#trust-model';
import { Accounts } from './accounts.js';
import { Counting } from './counting.js';
import type { Sink } from './digest.js';
import { EvidenceCodes } from './evidence-codes.js';
import { FactTable } from './fact-table.js';
import { FactsOfHop } from './facts-of-hop.js';
import { Hops } from './hops.js';
import { IdTable } from './id-table.js';
import { Imports } from './imports.js';
import { IntroductionTable } from './introduction-table.js';
import { Marks } from './marks.js';
import { PositionTable } from './position-table.js';
import { Profiles } from './profiles.js';
import { RecordLog } from './record-log.js';
import { TieWriter } from './tie-writer.js';
import { VisibilityWords } from './visibility-words.js';
import { VouchTable } from './vouch-table.js';

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
/** What a connector said of whom they introduce, and to whom. */
export interface ConnectorLimits {
  readonly budget: number | null;
  readonly noGoPeople: readonly number[];
  readonly noGoOrganizations: readonly number[];
  readonly at: number;
}
export interface PolicyWord {
  readonly visibilityDefault: Visibility;
  readonly riskBudget: number;
}
export interface CoefficientsWord {
  readonly coefficients: BreachCoefficients;
  readonly at: number;
}
export interface StanceWord {
  readonly holder: number;
  readonly by: number;
  readonly stance: Stance;
  readonly at: number;
}

export interface CapacityWord {
  readonly free: boolean;
  readonly freeFrom: number | null;
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
  readonly capacities = new FactTable<CapacityWord>(this.imports);
  readonly answerTimes = new FactTable<{ readonly seconds: number; readonly at: number }>(this.imports);
  readonly policies = new FactTable<PolicyWord>(this.imports);
  readonly limits = new FactTable<ConnectorLimits>(this.imports);
  readonly introductions = new IntroductionTable(this.imports, this.people);
  readonly vouches = new VouchTable(this.imports);
  readonly coefficients = new FactTable<CoefficientsWord>(this.imports);
  readonly briefs = new FactTable<{ readonly sealed: string; readonly at: number }>(this.imports);
  readonly proofs = new FactTable<ProofRecord>(this.imports);
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
    const tables = [
      ...[this.people, this.organizationIds, this.log, this.imports, this.codes, this.hops, this.levels],
      ...[this.accounts, this.positions, this.profiles, this.organizations, this.decisionMakers],
      ...[this.stances, this.capacities, this.answerTimes, this.policies, this.limits],
      ...[this.introductions, this.vouches, this.coefficients, this.briefs, this.proofs],
    ];
    for (const table of tables) table.digestInto(sink);
  }
}
