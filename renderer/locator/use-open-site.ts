import { useTranslation } from 'react-i18next';
import { type OfficialSite, siteAddress, siteHost } from '../../shared/locator/locator-facts.ts';
import { call } from '../base/bridge.ts';
import { useErrorToast, useToast } from '../ui/toasts.tsx';

/** Opens an official page in the computer's browser: the shell asks first, and says nothing about anyone to the site. */
export const useOpenSite = (): ((site: OfficialSite) => Promise<void>) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  return async (site) => {
    try {
      const { result } = await call('links.open', { url: siteAddress(site) });
      if (result === 'opened') toast({ message: t('locator.opened', { site: siteHost(site) }) });
      if (result === 'failed') {
        toast({ message: t('locator.notOpened', { address: siteAddress(site) }), tone: 'missing' });
      }
    } catch (error) {
      errorToast(error);
    }
  };
};
