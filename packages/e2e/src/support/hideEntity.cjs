/*
 * Hides one entity from one user, before the portal starts: the policy of the
 * demo portal shows everything to everybody.
 */
const path = require('node:path');

const { E2E_HIDDEN: entity, E2E_HIDDEN_FROM: user } = process.env;
const [kind, , name] = entity.split(/[:/]/);
const rule = (id, params) => ({
  resourceType: 'catalog-entity',
  rule: id,
  params,
});

// The portal runs in the folder of its backend.
const { PortalPolicy } = require(path.resolve('src/permissionPolicy'));
const { handle } = PortalPolicy.prototype;
PortalPolicy.prototype.handle = async function handleHiding(query, asking) {
  return query.permission.name === 'catalog.entity.read' &&
    asking?.info.userEntityRef === user
    ? {
        result: 'CONDITIONAL',
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          not: {
            allOf: [
              rule('IS_ENTITY_KIND', { kinds: [kind] }),
              rule('HAS_METADATA', { key: 'name', value: name }),
            ],
          },
        },
      }
    : handle.call(this, query, asking);
};
