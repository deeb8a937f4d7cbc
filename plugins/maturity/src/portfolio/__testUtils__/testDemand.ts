import type {
  CapabilityDemand,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';

/** A model with ten capabilities, `c1` to `c10`. */
export function modelOfTen(): Model {
  const [observability] = testModel().capabilities;
  return testModel({
    capabilities: Array.from({ length: 10 }, (_, index) => ({
      ...observability,
      id: `c${index + 1}`,
      title: `Capability ${index + 1}`,
    })),
  });
}

/** The demand for one of them: the higher the number, the lower it is. */
export const demandOf = (number: number): CapabilityDemand => ({
  capabilityId: `c${number}`,
  soleBlockerFor: { entities: 10 - number, areas: 12 - number },
  bringsCloser: { entities: 20 - number, areas: 30 },
  inUseBy: number - 1,
  providers: number === 2 ? ['resource:default/vault'] : [],
});
