module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: [
    '@cnmm/backstage-plugin-maturity-backend',
    '@cnmm/backstage-plugin-maturity-node',
  ],
});
