module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: [
    '@cnmm/*',
    '!@cnmm/backstage-plugin-maturity-common',
  ],
});
