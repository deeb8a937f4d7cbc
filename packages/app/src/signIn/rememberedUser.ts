import type { IdentityApi } from '@backstage/frontend-plugin-api';

const KEY = 'portal.signedInAs';

/** Whom this browser has entered as; kept until they sign out. */
export const rememberedUser = {
  read: () => localStorage.getItem(KEY) ?? undefined,
  write: (user: string) => localStorage.setItem(KEY, user),
  forget: () => localStorage.removeItem(KEY),
};

/** The same identity, which is forgotten when its owner signs out. */
export function forgottenOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      rememberedUser.forget();
      await identity.signOut();
    },
  };
}
