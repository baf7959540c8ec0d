import type { Page } from '@playwright/test';

export type Kind = 'phone' | 'desk' | 'stage';

/** Looks at a page as it is now. `name` tells what it shows and is used once per kind. */
export type Look = (kind: Kind, name: string, page: Page) => Promise<void>;
