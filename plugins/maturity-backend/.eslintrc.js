// Each layer imports only the next: router -> services -> database.
const layers = [
  { target: './src/router', from: './src/database' },
  { target: './src/services', from: './src/router' },
  { target: './src/services', from: './src/schema' },
  { target: './src/database', from: './src/router' },
  { target: './src/database', from: './src/services' },
  { target: './src/database', from: './src/schema' },
];

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: ['@cnmm/backstage-plugin-maturity'],
  rules: {
    'import/no-restricted-paths': [
      'error',
      {
        basePath: __dirname,
        zones: layers.map(zone => ({
          ...zone,
          message: 'The layers are router -> services -> database.',
        })),
      },
    ],
  },
  overrides: [
    {
      files: ['src/**'],
      excludedFiles: ['src/database/**', 'src/__testUtils__/**'],
      rules: {
        // The rule of ESLint itself is taken by restrictedImportPatterns.
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: ['knex', 'knex/*'],
                message: 'Only src/database may depend on knex.',
              },
            ],
          },
        ],
      },
    },
  ],
});
