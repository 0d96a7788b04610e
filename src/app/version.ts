/**
 * The engine's version, stored with every revision, so that an upgrade does not announce corrections.
 * A test holds it to the version in package.json.
 */
export const ENGINE_VERSION = '0.4.0';
