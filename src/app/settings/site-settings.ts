import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentHash } from '../../lib/hash.ts';
import type { Logo, PolicyText, SiteSettings } from '../../publishing/site-frame.ts';
import { themeOf } from '../../publishing/theme.ts';
import type { SettingFault, Settings } from './settings.ts';

/** The settings that are the publisher's own. */
export type PublisherSettings = Pick<
  Settings,
  | 'siteName'
  | 'tagline'
  | 'year'
  | 'accent'
  | 'accentDark'
  | 'logo'
  | 'dataLicence'
  | 'policies'
  | 'contact'
  | 'baseUrl'
>;

/**
 * What the publisher says about the site, with the files that the settings name.
 * @param address where the site listens: its address where the settings give no public one
 * @returns the site's settings, or which file cannot be used and why
 */
export function siteSettings(settings: PublisherSettings, address: string): SiteSettings | SettingFault {
  const logo = settings.logo === '' ? null : readLogo(settings.logo);
  if (logo !== null && 'message' in logo) return logo;
  const policies = settings.policies === '' ? [] : readPolicies(settings.policies);
  if ('message' in policies) return policies;
  return {
    name: settings.siteName,
    tagline: settings.tagline,
    year: orNull(settings.year),
    theme: themeOf({ light: orNull(settings.accent), dark: orNull(settings.accentDark) }),
    logo,
    dataLicence: settings.dataLicence,
    policies,
    contact: orNull(settings.contact),
    baseUrl: (settings.baseUrl === '' ? address : settings.baseUrl).replace(/\/+$/, ''),
    language: 'en',
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const LOGO_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};
const MOST_BYTES = 200_000;

function readLogo(path: string): Logo | SettingFault {
  const ending = extname(path).toLowerCase();
  const type = LOGO_TYPES[ending];
  if (type === undefined) return fault('WEE_LOGO', path, 'it is no SVG, PNG, JPEG or WebP file');
  const read = readBounded('WEE_LOGO', path);
  if ('message' in read) return read;
  return {
    path: `/logo.${contentHash(read.toString('base64'), 12)}${ending}`,
    type,
    bytes: Uint8Array.from(read),
  };
}

function readPolicies(folder: string): readonly PolicyText[] | SettingFault {
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort();
  } catch {
    return fault('WEE_POLICIES', folder, 'it is no folder that can be read');
  }
  const policies: PolicyText[] = [];
  for (const name of names) {
    const slug = name.slice(0, -'.md'.length);
    if (!/^[a-z0-9-]{1,60}$/.test(slug)) {
      return fault('WEE_POLICIES', name, 'its name must be of small letters, digits and hyphens');
    }
    const read = readBounded('WEE_POLICIES', join(folder, name));
    if ('message' in read) return read;
    policies.push(policyOf(slug, read.toString('utf8')));
  }
  return policies;
}

/** The first heading is the title; without one the file's name is. */
function policyOf(slug: string, text: string): PolicyText {
  const [line, title] = /^# +(.+?) *#*$/m.exec(text) ?? [];
  if (line === undefined || title === undefined) {
    return { slug, title: slug.replaceAll('-', ' '), markdown: text };
  }
  return { slug, title, markdown: text.replace(line, '') };
}

function readBounded(name: string, path: string): Buffer | SettingFault {
  try {
    if (statSync(path).size > MOST_BYTES) return fault(name, path, 'it is larger than 200 kB');
    return readFileSync(path);
  } catch {
    return fault(name, path, 'it cannot be read');
  }
}

function fault(name: string, path: string, why: string): SettingFault {
  return { name, message: `The setting ${name}: "${path}" cannot be used: ${why}.` };
}
