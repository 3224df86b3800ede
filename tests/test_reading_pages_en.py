"""English pages as scrapers save them. Articles and sites are invented; layouts are those of real sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading_pages import Page, faults, pages, read_page

PAGES = pages("""
name: byline, American date with time, share row, related
publisher: The Steppe Herald
date: 2024-11-05 stated
- Skip to content
- Home
- Business
= Kazakhstan and Russia Agree on New Grain Quotas
- By Aida Omarova
- Nov 5, 2024, 3:15 pm
- Share
- 4 min read
- Photo credit: Ministry of Agriculture press service
+ ASTANA – Kazakhstan and Russia agreed on new grain quotas for the coming season, the minister said.
+ “We expect grain trade to grow by 10 percent,” said Minister Arman Beketov.
- Read also: Millers ask for cheaper freight
+ The quotas cover 1.5 million tons of grain.
- Tags: grain, trade
- Related Articles
- Flour prices rise in the north
- New railcars arrive at the border
- Get The Steppe Herald stories sent directly to you! Sign up for our newsletter
- © 2010-2026 The Steppe Herald. All rights reserved.

name: wire service in brackets
publisher: Reuters
date: 2023-04-19 stated
= Kazakh oil flows through Russia hold steady
- April 19, 2023 10:41 AM
+ LONDON (Reuters) - Kazakh oil flows through Russia held steady in March, traders said.
+ The oil flows amounted to 1.2 million barrels per day, according to the traders.
- Our Standards: The Trust Principles.

name: slash dateline, cookie banner
publisher: TASS
date: 2022-11-28 stated
- This website uses cookies to improve your experience.
- Accept
- 28 November 2022, 16:02
= Trade between Russia and Kazakhstan to hit record, says official
+ MOSCOW, November 28. /TASS/. Trade between Russia and Kazakhstan is to hit a record, an official said.
+ "Trade has never been higher," the official noted.
- Tags
- Russia
- Kazakhstan

name: agency reports at the end of the lead
publisher: Altyn News Agency
date: 2021-08-06 stated
- 6 August 2021 12:17 (UTC+06:00)
= Rail transit via Kazakhstan up by a third
+ Rail transit via Kazakhstan rose by a third in seven months, Altyn News Agency reports.
+ Container trains carried 500,000 units of transit cargo.
- Follow us on Telegram
- Latest News
- 14:05
- New airline starts flights to the coast
- The airline will fly four times a week from the end of the month, its press office says.

name: weekday, a day near it and the comparison
publisher: none
date: 2024-10-14 inferred
= Freight volumes keep growing
+ Freight volumes keep growing, the deputy minister said on Monday at a meeting in Aktobe.
+ This year the railway carried 5 percent more than in the same period of 2023, he added.
+ The delegation arrived on October 13.

name: nothing dates it
publisher: none
date: unknown
= Border crossing to be rebuilt
+ The border crossing on the northern road needs to be rebuilt, the governor told reporters.
+ The crossing handles 900 trucks a day.
- Leave a comment
- Your email address will not be published. Required fields are marked.

name: prose only
publisher: none
date: unknown
+ The two ministers met in the capital and discussed transit tariffs for the next season.
+ “We want predictable tariffs,” the minister said after the meeting.

name: doubled title and breadcrumbs, views
publisher: none
date: 2020-05-08 stated
- Home / News / Economy
- Economy
= Exports of wool resume after two years
- Exports of wool resume after two years
- 08.05.2020
- Views: 1,204
+ Exports of wool to Russia resumed after two years, the agriculture ministry said in a statement.
+ The first wool shipment weighed 300 tons.
- Most Read
- Sheep farmers receive subsidies of 2 billion tenge
- Share this article

name: masthead date far above, own date below the title
publisher: none
date: 2023-01-17 stated
- Thursday, May 7, 2026
- Almaty 21°C
- Politics
- Business
- Opinion
= Power grid operators plan joint repairs
- January 17, 2023
+ Power grid operators of the two countries plan joint repairs of the northern lines next summer.
+ The repairs will cost 12 million dollars, the operators said.
- Privacy Policy
- Terms of Use

name: citing another outlet
publisher: Qarasu Times
date: 2024-02-02 stated
- 2 February 2024
- Markets
= Tenge strengthens as oil climbs
+ The tenge strengthened by 1.2 percent as oil prices climbed, Qarasu Times reports, citing the stock exchange.
+ Oil prices rose to 82 dollars per barrel.
- Trending now
- Ten places to visit in spring
""")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_english_page(page: Page, tmp_path: Path) -> None:
    assert faults(page, read_page(page, tmp_path)) == []
