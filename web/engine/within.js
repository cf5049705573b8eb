// The engine's loader inside this script, for the page that is one file.
import * as loader from './loader.js'

/** Resolves with it at once. */
export const load = async () => loader
