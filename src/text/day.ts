// What the calendar knows of days. The build puts the library into this file, of
// which this is a thousandth: nobody who installs dagsorden has to have the rest.
export {isExists} from 'date-fns/isExists'
