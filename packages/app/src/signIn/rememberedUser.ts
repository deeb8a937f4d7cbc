import type { IdentityApi } from '@backstage/frontend-plugin-api';

const KEY = 'portal.signedInAs';

/** The user who has signed in with this browser, until they sign out. */
export const rememberedUser = {
  read: () => localStorage.getItem(KEY) ?? undefined,
  write: (user: string) => localStorage.setItem(KEY, user),
  forget: () => localStorage.removeItem(KEY),
};

/** Wraps an identity so that the browser forgets the user when they sign out. */
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
