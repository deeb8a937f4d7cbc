// A feature is what a person opens. Features share by `ui`, `api` and the
// common package only; `ui` may read from `api`, never the other way round.
const features = [
  'tab',
  'assessment',
  'portfolio',
  'capabilities',
  'exchange',
  'history',
  'cards',
];

const forbidden = (folder, others) => ({
  target: `./src/${folder}/**/!(*.test.*)`,
  from: others.map(other => `./src/${other}`),
  message: `${folder}/ must not import this: share by ui/ or api/.`,
});

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: [
    '@cnmm/backstage-plugin-maturity-backend*',
    '@cnmm/backstage-plugin-maturity-node',
  ],
  rules: {
    'import/no-restricted-paths': [
      'error',
      {
        basePath: __dirname,
        zones: [
          ...features.map(feature =>
            forbidden(
              feature,
              features.filter(other => other !== feature),
            ),
          ),
          forbidden('ui', features),
          forbidden('api', [...features, 'ui']),
        ],
      },
    ],
  },
});
