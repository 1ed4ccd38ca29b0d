/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares options as classes */
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROBED, type Probed, ProbesController } from './probes.controller.js';

@Module({})
class ProbesModule {
  static of(probed: Probed): DynamicModule {
    const providers = [{ provide: PROBED, useValue: probed }];
    return { module: ProbesModule, controllers: [ProbesController], providers };
  }
}

/** A door for `/live`, `/health`, `/ready` and `/metrics` alone, ready to listen. */
export const createProbes = (probed: Probed): Promise<NestFastifyApplication> =>
  NestFactory.create<NestFastifyApplication>(
    ProbesModule.of(probed),
    new FastifyAdapter({ forceCloseConnections: true }),
    { logger: false },
  );
