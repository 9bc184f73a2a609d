"""Listings in trade press, studies, company news and pages of notices, and what is no listing there."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed, listings

CASES = {
    "tw1": (
        "Fugitive VLCC resurfaces off Johor\n"
        "\n"
        "A blacklisted VLCC has switched on its transponder. The 300,000-dwt Tethys Crown (built 2001), "
        "sanctioned by Washington in December, had been dark since 3 February. Its manager, Fujairah-based "
        "Crest Bay Ship Management, was added to the SDN list at the same time. Sistership Tethys Star has so"
        " far escaped sanctions.",
        ["US vessel Tethys Crown", "US organization Crest Bay Ship Management"],
    ),
    "tw2": (
        "Five more aframaxes were hit with UK sanctions on Thursday, taking the total to 138. Named vessels "
        "include the 105,000-dwt Polar Wind (built 2005) and the 114,000-dwt Cape Onyx (built 2007).",
        ["GB vessel 5 @2025-02-20", "GB vessel Polar Wind", "GB vessel Cape Onyx"],
    ),
    "tw3": (
        "Insurer Baltic Mutual P&I has been blacklisted by both London and Brussels, cutting cover for 300 ships.",
        ["GB organization Baltic Mutual P&I", "EU organization Baltic Mutual P&I"],
    ),
    "ll": (
        "The Cameroon-flagged tanker Nordic Ember (IMO: 9100011), which is under EU, UK and Swiss sanctions, anchored off Ceuta.",
        ["EU vessel Nordic Ember", "GB vessel Nordic Ember", "CH vessel Nordic Ember"],
    ),
    "reuters_exec": (
        "Feb 24 (Reuters) - The U.S. on Monday issued sanctions targeting more than 30 brokers, tanker "
        "operators and shipping companies. Among those sanctioned were Hamed Bahmani, who heads Iran's oil "
        "terminals, and the chief of the National Tank Company, Majid Firouzi.",
        ["US person Hamed Bahmani", "US person Majid Firouzi"],
    ),
    "ap_penalty": (
        "WASHINGTON (AP) — The Biden administration on Thursday imposed penalties on four Chinese nationals "
        "and a Belarus tool maker accused of helping Moscow's war effort.",
        ["US person 4 @2025-02-20", "US organization 1"],
    ),
    "afp_ban": (
        "OSLO (AFP) - Norway said Monday it had joined the EU in blacklisting 27 ships.",
        ["NO vessel 27"],
    ),
    "kyodo93": (
        "TOKYO, June 5, 2006 (Kyodo) -- Japan on Monday banned the North Korean ferry Mangyong Maru from "
        "entering its ports for six months and froze the assets of 15 groups.",
        ["JP vessel Mangyong Maru @2006-06-05", "JP organization 15"],
    ),
    "libya92": (
        "LONDON, Dec 2, 1993 (Reuter) - Britain froze the assets of three Libyan banks on Thursday. The "
        "Treasury named the banks as Umma Trust, Sahara Credit and Wahda Finance.",
        ["GB organization Umma Trust @1993-12-02", "GB organization Sahara Credit", "GB organization Wahda Finance"],
    ),
    "haiti": (
        "The United States in 1993 blocked the assets of 41 Haitians who backed the coup.",
        ["US person 41"],
    ),
    "serbia": (
        "The Treasury Department designated 25 ships as owned by Yugoslavia, among them the Durmitor Star and the Kosovo Lux.",
        ["US vessel 25", "US vessel Durmitor Star", "US vessel Kosovo Lux"],
    ),
    "thinktank2": (
        "Table 2 lists the vessels. The tanker Volga Mist was listed by the EU (24 February 2025), the United"
        " Kingdom (10 May 2024) and Canada. Its owner, Nimbus Maritime Inc, remains unsanctioned.",
        ["EU vessel Volga Mist @2025-02-24", "GB vessel Volga Mist @2024-05-10", "CA vessel Volga Mist"],
    ),
    "company_news": (
        "India's Narmada Refining, in which a Russian major holds 49%, was sanctioned by the EU last July. "
        "The US has imposed no sanctions on it.",
        ["EU organization Narmada Refining"],
    ),
    "company2": (
        "Kestrel Oil Trading, a Dubai-based oil trader formerly known as Blue Delta, was placed on the EU's "
        "sanctions list on 24 February.",
        ["EU organization Kestrel Oil Trading @2025-02-24"],
    ),
    "person_bio": (
        "Alisher Mirzoev, 54, a Tajik businessman, has been under British sanctions since March 2022. He is "
        "also subject to an EU travel ban and asset freeze.",
        ["GB person Alisher Mirzoev", "EU person Alisher Mirzoev"],
    ),
    "houthis": (
        "The U.S. Treasury on Thursday imposed sanctions on Houthi financier Yasin al-Jaberi, his exchange "
        "house Al-Rida and the vessels Arc Venus and Blue Nomad over oil shipments.",
        ["US person Yasin al-Jaberi", "US organization Al-Rida", "US vessel Arc Venus", "US vessel Blue Nomad"],
    ),
    "state_dept": (
        "The State Department simultaneously designated a China-based crude oil terminal, Dongying Harbor "
        "Storage, and three shipping companies.",
        ["US organization Dongying Harbor Storage", "US organization 3"],
    ),
    "gov_uk2": (
        "UK sanctions shadow fleet kingpin\n"
        "The UK has today (24 February) announced sanctions against tycoon Ramil Guliyev and two of his "
        "companies, Sapphire Oil DMCC and Topaz Ship Management.\n"
        "The government has now sanctioned more than 500 vessels.",
        ["GB person Ramil Guliyev @2025-02-24", "GB organization Sapphire Oil DMCC", "GB organization Topaz Ship Management"],
    ),
    "canada2": (
        "OTTAWA, Feb 24 (Reuters) - Canada is slapping sanctions on 10 people and 153 entities, Prime "
        "Minister Paul Gagnon said in Kyiv. The measures also hit 30 vessels.",
        ["CA person 10", "CA organization 153", "CA vessel 30"],
    ),
    "ukr2": (
        "President Zelenskyy imposed sanctions on 30 captains of shadow fleet tankers. Ukraine's military "
        "intelligence added two bulk carriers to its War & Sanctions database.",
        ["UA person 30", "UA vessel 2"],
    ),
    "taiwan": (
        "Taiwan's prosecutors said businessman Chen Shih-wei had been put on the UN sanctions list in 2018.",
        ["UN person Chen Shih-wei"],
    ),
    "singapore": (
        "Singapore charged a trader on Friday. The man, Chong Teck Huat, was designated by the U.S. Treasury "
        "in October 2018, along with Wee Guan Trading and the ship Jade Hope.",
        ["US person Chong Teck Huat", "US organization Wee Guan Trading", "US vessel Jade Hope"],
    ),
    "panel2": (
        "63. The vessel Kum Bit 5 (IMO 9100011) is owned by Taesong Shipping Co. Ltd., designated by the "
        "United States on 1 June 2017.",
        ["US organization Taesong Shipping Co. Ltd. @2017-06-01"],
    ),
    "yonhap2": (
        "SEOUL, Dec. 26 (Yonhap) -- South Korea announced Thursday independent sanctions against 15 North "
        "Korean IT workers and one organization. The sanctions will take effect Dec. 30. Those sanctioned "
        "include Kim Chol Min, Kim Ryu Song and Chosun Geumjeong Economic Information Technology Exchange "
        "Corporation.",
        [
            "KR person 15",
            "KR person Kim Chol Min",
            "KR person Kim Ryu Song",
            "KR organization Chosun Geumjeong Economic Information Technology Exchange Corporation",
        ],
    ),
    "switz2": (
        "BERN (Reuters) - Switzerland has adopted the European Union's latest sanctions, adding 54 "
        "individuals and 30 companies to its list, the government said on Friday.",
        ["CH person 54", "CH organization 30"],
    ),
    "lead_us_uk": (
        "WASHINGTON/LONDON (Reuters) - The United States and Britain sanctioned Russian oil producers "
        "Severneft and Uralnafta on Friday.",
        ["US organization Severneft", "US organization Uralnafta", "GB organization Severneft", "GB organization Uralnafta"],
    ),
    "relative_lists": (
        "Two of the ships, which Washington blacklisted in 2020 for hauling Venezuelan crude, are now in Gwadar.",
        ["US vessel 2"],
    ),
    "already": (
        "The tanker Cape Onyx, already on the UK list, was designated by the EU on Monday.",
        ["GB vessel Cape Onyx", "EU vessel Cape Onyx"],
    ),
    "ofac_said": (
        "OFAC said it had designated Malta-registered Petrowave Ltd and identified the tanker Rio Sereno as blocked property.",
        ["US organization Petrowave Ltd", "US vessel Rio Sereno"],
    ),
    "paren": (
        "The cargo was carried by the Rio Sereno (US-sanctioned, IMO 9100011), a crude tanker.",
        ["US vessel Rio Sereno"],
    ),
    "unsc_2017": (
        "The U.N. Security Council on Friday added nine individuals and four entities to its blacklist, "
        "including the Koryo Credit Bank.",
        ["UN person 9 @2025-02-21", "UN organization 4", "UN organization Koryo Credit Bank"],
    ),
    "uk_bullets": (
        "Foreign, Commonwealth & Development Office\n"
        "24 February 2025\n"
        "The full list of those sanctioned today:\n"
        "\n"
        "Individuals sanctioned under the Russia regime:\n"
        "• Valery Gromov - Deputy Defence Minister\n"
        "• No Chol Su, Defence Minister of North Korea\n"
        "\n"
        "Organisations:\n"
        "• LLC Grant-Trade\n"
        "• Shenzhen Harpy Optics Co., Ltd.\n"
        "\n"
        "Shadow fleet vessels:\n"
        "• ALYA STAR\n"
        "• Bonifacy\n",
        [
            "GB person Valery Gromov @2025-02-24",
            "GB person No Chol Su",
            "GB organization LLC Grant-Trade",
            "GB organization Shenzhen Harpy Optics Co., Ltd",
            "GB vessel ALYA STAR",
            "GB vessel Bonifacy",
        ],
    ),
    "ca_sched": (
        "Regulations Amending the Special Economic Measures (Russia) Regulations\n"
        "Global Affairs Canada\n"
        "\n"
        "Schedule 1 to the Regulations is amended by adding the following in numerical order:\n"
        "1881 Zakhar Petrovich GLEBOV (born on March 1, 1970)\n"
        "1882 Polina Igorevna SHUBINA (born on May 2, 1981)\n",
        ["CA person Zakhar Petrovich GLEBOV", "CA person Polina Igorevna SHUBINA"],
    ),
    "dfat": (
        "Department of Foreign Affairs and Trade\n"
        "Australian Sanctions Office\n"
        "Autonomous Sanctions (Designated Persons and Entities) Instrument\n"
        "\n"
        "The following vessels are designated:\n"
        "1 Ocean Amber, IMO number 9100011\n"
        "2 Velvet Sea, IMO number 9222221\n",
        ["AU vessel Ocean Amber", "AU vessel Velvet Sea"],
    ),
    "kr_vessels": (
        "The Ministry of Foreign Affairs of the Republic of Korea announced on 24 February that it had "
        "designated two vessels, namely the New Regent and the Unik Star, for ship-to-ship transfers.",
        ["KR vessel New Regent @2025-02-24", "KR vessel Unik Star"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_of_trade_press(name: str) -> None:
    assert_listed(*CASES[name])


SILENT = [
    "The Senate passed a bill that would sanction Chinese refiners that buy Iranian oil.",
    "The tanker's owner said it had no links to US-sanctioned entities.",
    "European officials discussed adding 40 more ships to the list next month.",
    "OFAC has removed the tankers Rio Sereno and Cape Onyx from the SDN list.",
    "The exchange listed 12 companies in 2024, including two tanker owners.",
    "He pleaded guilty to selling parts to three sanctioned firms.",
    "Sanctions on Russian oil have pushed up freight rates for 20 tankers.",
    "Western sanctions on Moscow, imposed in 2022, did not cover fertiliser.",
    "The UN embargo on Libya bars arms shipments by any of its members.",
    "The parliament sanctioned the deployment of two frigates.",
    "Zelensky urged Japan to sanction Gazprom's vessels.",
    "The Panel recommends that the Committee designate the vessels Kum Bit 5 and Ri Won.",
    "The ministry listed 14 vessels as missing after the storm.",
    "China opposes unilateral sanctions against its companies, spokeswoman Lin Mei said.",
    "Sanctions lawyer Karen Voss said the Treasury was unlikely to act against two banks.",
    "Britain has not sanctioned the Cape Onyx.",
    "The EU extended sanctions against Russia for another six months until 15 September.",
    "Treasury Secretary Dale Rimmer met three ministers in Beijing.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence_in_trade_press(text: str) -> None:
    assert listings(text) == []
