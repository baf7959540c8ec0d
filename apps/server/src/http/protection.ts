import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What a browser is told about these pages. Over plain http some headers only make it complain, so they wait for https.
 */
export const protection = ({
  scripts,
  https,
}: {
  scripts: readonly string[];
  https: boolean;
}): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scripts],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
  });
