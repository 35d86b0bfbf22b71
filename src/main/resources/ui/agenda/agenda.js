(function () {
    "use strict";
}());
