/**
 * The styles of this view, which its components do not import: Astro would put them into every page that has a lab. In a page they
 * come with the living view; a page that has the view drawn brings them by itself (`BufferFigure` does).
 */
import '../view.css';
import './buffer.css';
import './plot.css';
import './series.css';
