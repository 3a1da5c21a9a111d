// What the commands share.
