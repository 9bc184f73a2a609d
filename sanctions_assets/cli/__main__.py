"""``python -m sanctions_assets.cli`` is the command too."""

from sanctions_assets.cli import main

raise SystemExit(main())
