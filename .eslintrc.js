// The part of the lint configuration that all packages share. Circular imports
// are the task of oxlint, which counts imports of types as well.
module.exports = {
  root: true,
  plugins: ['import'],
  settings: {
    // Without these, the rules on imports do not find TypeScript files.
    'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
};
