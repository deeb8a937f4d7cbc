import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { spec } from '../openapi.generated';

/** A router that knows the endpoints of the OpenAPI document. */
export type MaturityRouter = ApiRouter<typeof spec>;
