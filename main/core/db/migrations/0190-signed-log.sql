-- Who signs. A key's private part is in its owner's key slot alone; the recovery key's has no owner. `signature` is the
-- issuer's, over all the rest: a coordinator vouches for a key, and the vault's first key for itself.
CREATE TABLE signing_key (
  public_key BLOB PRIMARY KEY,
  owner_id TEXT,
  -- The first entry of the log that it may sign, and the first after it was vouched for.
  from_seq INTEGER NOT NULL,
  issued_seq INTEGER NOT NULL,
  issuer BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;

-- What was signed: the hash of the last entry of a stretch that one session wrote. The chain covers all before it.
CREATE TABLE log_signature (
  first_seq INTEGER PRIMARY KEY,
  last_seq INTEGER NOT NULL,
  public_key BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;
