import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are rendered and typed into, which takes seconds where other
// things go on beside the tests.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });
