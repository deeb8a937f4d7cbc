module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  restrictedImportPatterns: ['@cnmm/backstage-plugin-maturity'],
  overrides: [
    {
      // Tests run the module in the backend that it is for.
      files: ['src/__testUtils__/**'],
      rules: { '@backstage/no-mixed-plugin-imports': 'off' },
    },
  ],
});
