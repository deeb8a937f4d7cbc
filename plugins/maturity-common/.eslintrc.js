// The domain is pure: nothing of ours, and no IO.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: ['@cnmm/*'],
  restrictedSrcImports: [
    'fs',
    'node:fs',
    'fs-extra',
    'path',
    'node:path',
    'node:process',
    'express',
    'knex',
    '@backstage/backend-plugin-api',
    '@backstage/core-plugin-api',
  ],
});
