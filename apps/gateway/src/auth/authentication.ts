import type { Settings } from '#runtime';
import type { Authentication } from './identity.js';
import { JwtAuthentication } from './jwt-authentication.js';
import { OpenAuthentication } from './open-authentication.js';

export const authenticationFor = ({ auth }: Settings): Authentication =>
  auth.mode === 'open' ? new OpenAuthentication() : new JwtAuthentication(auth);
