import classes from './scroll-shade.module.css';

/** The class of a box that shows by a shade where there is more to scroll to; `--scroll-ground` is its ground, else the surface. */
export const scrollShade = classes.shade ?? '';
