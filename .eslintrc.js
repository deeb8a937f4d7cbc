// The part of the lint configuration that all packages share.
module.exports = {
  root: true,
  plugins: ['import'],
  settings: {
    // Without these, the rules on imports do not find TypeScript files.
    'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
  rules: {
    // With disableScc, the check takes a fraction of the time.
    'import/no-cycle': ['error', { ignoreExternal: true, disableScc: true }],
  },
};
