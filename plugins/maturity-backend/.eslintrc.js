const knex = '../../node_modules/knex';

// Who may import whom: router -> services -> database, and knex stops there.
module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: ['@cnmm/backstage-plugin-maturity'],
  // Without it the rule below resolves no TypeScript file, and finds nothing.
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
  rules: {
    'import/no-restricted-paths': [
      'error',
      {
        basePath: __dirname,
        zones: [
          { target: './src/router', from: './src/database' },
          { target: './src/router', from: knex },
          { target: './src/services', from: './src/router' },
          { target: './src/services', from: knex },
          { target: './src/services', from: './src/schema' },
          { target: './src/database', from: './src/services' },
          { target: './src/database', from: './src/router' },
        ],
      },
    ],
  },
});
