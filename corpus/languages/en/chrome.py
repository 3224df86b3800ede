"""What surrounds an article on an English page: menus, buttons, notices, teaser headings. Phrases only."""

from __future__ import annotations

BUTTONS = """
home|menu|search|log in|login|sign in|sign up|register|subscribe|news|all news|latest news|politics|business
economy|economics|nation|world|international|society|culture|sports|sport|opinion|opinions|op-ed|analysis
editorials|editor's picks|technology|tech|science|travel|tourism|central asia|kazakhstan news|people|video
videos|photo|photos|gallery|share|share this|share on|share this article|tweet|email|print|copy link|copied
save|listen|read more|show more|load more|more|back|top|back to top|comments|comment|no comments|views|view
likes|like|facebook|twitter|x|telegram|whatsapp|linkedin|instagram|youtube|tiktok|vk|viber|threads|messenger
ok|rss|pinterest|reddit|about|about us|contact|contact us|contacts|advertise|careers|archive|follow us|close
accept|accept all|decline|reject|i agree|got it|min read|minute read|minutes read|mins read|eng|en|ru|kz|kk
usd|eur|rub|kzt|rur|cny|gbp|weather|exchange rates|skip to content|skip to main content|advertisement|ad|and
edited|pdf|font size|a|reading time|markets|energy|finance|featured|exclusive|breaking news|live
"""

STARTS = """
photo:|photo credit|photo by|photos:|photo courtesy|photo ©|image:|image credit|image source|picture:
credit:|credits:|caption:|source:|tags:|tags |tag:|topics:|topics |keywords:|category:|categories:|filed under
by:|author:|written by|edited by|reporting by|editing by|additional reporting|share:|share this|share on
follow us|follow our|subscribe to|sign up for|sign up to|join our|join us on|get the latest|published:
published on|published |posted on|posted:|updated:|updated on|last updated|reading time|views:|comments:
comments (|download our|read also on|your email|click here|our standards|file photo|screenshot
advertisement|video:|skip to
"""

HOLDS = """
uses cookies|use cookies|cookie policy|accept cookies|our newsletter|your browser does not|enable javascript
telegram channel to|our telegram channel|spotted an error|found a mistake|ctrl+enter|over 18 years|adults only
sponsored content
"""

ENDS = """
all rights reserved|privacy policy|terms of use|terms and conditions|terms of service|reproduction of
reproduction in whole|no part of this|hyperlink to|editor-in-chief:|editorial office|registration certificate
"""

COMMENTS = "comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation"

SECTIONS = """
latest news|related news|related articles|related stories|related posts|related content|more news|more stories
more from|most read|most popular|popular|popular news|popular posts|trending|trending now|recent posts
recent news|recommended|recommended for you|recommended stories|you may also like|you might also like
editor's picks|partner news|from our partners|sponsored|top stories|top news|more on this topic|other news
read more news|what to read next|don't miss|today's headlines|in other news|up next
"""

ASIDES = "read also|also read|see also|related|read more|more on this|also on|further reading|read next"

PUBLISHED = "published|posted|published on|posted on|date|publication date|first published|created"
UPDATED = "updated|last updated|modified|last modified|edited"
DATE_WORDS = "at|on|gmt|utc|est|edt|am|pm|a.m|p.m|today|yesterday|views|view|min|read|in|of|by"
CREDITS = "photo|photos|image|picture|video|credit|screenshot|file photo"
INVITES = "follow|join|subscribe|like us|find us"
BYLINE = "by|author|written by"
