// Starlight's additions to `Astro.locals`.
/// <reference types="@astrojs/starlight" />
