import { ofAisha } from './introductions/aisha.js';
import { ofMaya } from './introductions/maya.js';
import type { Stories } from './introductions/story.js';
import { ofTomas } from './introductions/tomas.js';

/** One at least for each state that an introduction can be in. */
export const stories: Stories = { ...ofMaya, ...ofTomas, ...ofAisha };
