/* global SwaggerUIBundle */
const ui = SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  persistAuthorization: false,
  oauth2RedirectUrl: new URL('oauth2-redirect.html', window.location.href).href,
});

ui.initOAuth({ clientId: 'docs', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
