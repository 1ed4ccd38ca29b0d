import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { EventLog, ReadTokens } from '#event-log';
import { PersonalData } from '#personal-data';
import { Recorder } from '#recording';
import {
  Briefs,
  Directory,
  Introductions,
  MutualContacts,
  Reachable,
  TrustBetween,
  VouchRisk,
  WarmPaths,
} from '#trust-graph';
import { SOURCES } from './clock.js';
import { GraphProgress } from './graph-progress.js';
import { LOGGER } from './logger.js';
import { Metrics } from './metrics.js';
import { addProjectionMetrics } from './projection-metrics.js';
import { SETTINGS } from './settings.js';
import type { Warmpath } from './warmpath.js';

/** Hands the opened service to whatever Nest builds: ports are their own tokens. */
@Module({})
export class WarmpathModule {
  static over(warmpath: Warmpath<Recorder>, logger: Logger): DynamicModule {
    const { graph } = warmpath;
    const providers: Provider[] = [
      { provide: SETTINGS, useValue: warmpath.settings },
      { provide: SOURCES, useValue: warmpath.sources },
      { provide: LOGGER, useValue: logger },
      { provide: EventLog, useValue: warmpath.log },
      { provide: PersonalData, useValue: warmpath.personalData },
      { provide: Recorder, useValue: warmpath.recorder },
      { provide: GraphProgress, useValue: warmpath.progress },
      { provide: ReadTokens, useValue: warmpath.readTokens },
      { provide: Briefs, useValue: graph.briefs },
      { provide: Directory, useValue: graph.directory },
      { provide: Introductions, useValue: graph.introductions },
      { provide: MutualContacts, useValue: graph.mutualContacts },
      { provide: Reachable, useValue: graph.reachable },
      { provide: TrustBetween, useValue: graph.trustBetween },
      { provide: VouchRisk, useValue: graph.vouchRisk },
      { provide: WarmPaths, useValue: graph.warmPaths },
      { provide: Metrics, useValue: metricsOf(warmpath) },
    ];
    return { module: WarmpathModule, global: true, providers, exports: providers };
  }
}

const metricsOf = ({ progress, log }: Warmpath<Recorder>): Metrics => {
  const metrics = new Metrics();
  addProjectionMetrics(metrics.registry, log, progress);
  return metrics;
};
